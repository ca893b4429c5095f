package dev.hadron.lua.modules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a bean a module of scripts: {@code local orders = require("orders")}, and each public method that the class declares is
 * one of its functions. A class without a scope becomes {@code @Singleton}.
 *
 * <p>
 * Methods run on the event loop of the calling process and must not block; one that has to wait returns a {@code Uni} or
 * {@code CompletionStage}, and the calling task, no thread, waits for its value. Arguments are converted as those of spawns
 * (R3.5); missing ones are nil. Whatever a method throws, or its {@code Uni} fails with, is returned as {@code nil, err}. The
 * build fails for methods that no script could call: overloads, and types that do not go through between the languages.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LuaModule {

    /** The name that scripts require: a letter in lower case, then letters in lower case, digits and underscores. */
    String value();
}
