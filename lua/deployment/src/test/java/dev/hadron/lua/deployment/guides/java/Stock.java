package dev.hadron.lua.deployment.guides.java;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.lua.modules.LuaModule;
import io.smallrye.mutiny.Uni;

@LuaModule("stock")
class Stock {

    public int count(String item) {
        return item.length();
    }

    public Map<String, Object> describe(List<String> items, Integer limit) {
        return Map.of("items", items, "limited", limit != null);
    }

    public Uni<String> reserve(String item, int pieces) {
        if (pieces > count(item)) {
            throw new ProcessException(ErrorKind.CONFLICT, "there are not so many of " + item);
        }
        return Uni.createFrom().item(pieces + " of " + item).onItem().delayIt().by(Duration.ofMillis(5));
    }
}
