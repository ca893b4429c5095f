package dev.hadron.lua.modules;

import java.util.List;

/**
 * A bean that is a module of scripts, as the build has found it.
 *
 * @param name the name that scripts require
 * @param bean the identifier of the bean
 * @param methods its functions
 */
public record ModuleBean(String name, String bean, List<ModuleMethod> methods) {
}
