package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.values.Functions;
import dev.hadron.lua.values.Incoming;

/** What a script was given and gives on is what it was, also where a table cannot tell. */
class CarriedValuesTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("R2.4")
    void emptyMapsStayMaps() {
        assertThat(world.run("return ...", Map.of())).isEqualTo(Map.of());
        assertThat(world.run("return ...", Map.of("a", Map.of(), "b", List.of())))
                .isEqualTo(Map.of("a", Map.of(), "b", List.of()));
        assertThat(world.run("local t = ... t[1] = 'now a list' return t", Map.of())).isEqualTo(List.of("now a list"));
    }

    @Test
    void aCollectionThatSomebodyChangesMeanwhileIsAnError() {
        LuaTable shop = LuaTable.shared();
        List<Object> goods = new ArrayList<>(Collections.nCopies(100_000, "apple"));
        Functions.add(shop, "shop.goods", call -> Incoming.one(call, goods, Coroutine::returns));
        Functions.add(shop, "shop.map", call -> Incoming.one(call, Map.of("goods", goods), Coroutine::returns));
        Functions.add(shop, "shop.sell", call -> {
            goods.remove(0);
            return call.returns();
        });
        try (World changing = new World(kernel -> {
        }, engine -> engine.module("shop", shop.freeze()))) {
            for (String function : List.of("goods", "map")) {
                assertThat(changing.run("""
                        local shop = require('shop')
                        coroutine.spawn(shop.sell)
                        local goods, err = shop.%s()
                        return {goods, tostring(err:kind()), err:message()}""".formatted(function))).asList().satisfiesExactly(
                        nothing -> assertThat(nothing).isNull(), kind -> assertThat(kind).isEqualTo("Internal"),
                        message -> assertThat(message).asString().startsWith("a collection of Java's cannot be read; "
                                + "nobody may change it while a script gets it: "
                                + "java.util.ConcurrentModificationException"));
            }
        }
    }

    @Test
    @Tag("R14")
    void emptyDetailsAreNone() {
        assertThat(world.run("return errors.new{message = 'm', details = {}}:details()")).isNull();
    }
}
