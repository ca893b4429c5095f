package dev.hadron.lua.modules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.hadron.lua.LuaTable;
import dev.hadron.lua.values.Functions;
import dev.hadron.spi.ArgumentConverter;

/**
 * The modules that are beans.
 *
 * @param beans as the build has found them, with different names
 */
public record BeanModules(List<ModuleBean> beans) {

    /** Their tables, frozen, by name. */
    public Map<String, LuaTable> tables(ScriptBridge bridge, ArgumentConverter converter) {
        Map<String, LuaTable> tables = new LinkedHashMap<>();
        for (ModuleBean bean : beans) {
            LuaTable table = LuaTable.shared();
            BeanReference instance = new BeanReference(bean.bean());
            for (ModuleMethod method : bean.methods()) {
                String name = bean.name() + "." + method.name();
                Functions.add(table, name, new MethodFunction(name, method, instance, bridge, converter));
            }
            tables.put(bean.name(), table.freeze());
        }
        return tables;
    }
}
