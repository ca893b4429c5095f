package dev.hadron;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a method of a bean to be the definition of a process: {@code spawn(value, host, arguments…)} calls it on the new
 * process's event loop. The first parameter is the {@link Self}; the others take the arguments in order.
 * <p>
 * What it returns says how the process runs: a {@link Behavior} is called back for each message; a
 * {@link io.smallrye.mutiny.Uni} is subscribed to, and its item is the process's result. A method with
 * {@code @RunOnVirtualThread} or {@code @Blocking} is called on a thread of its own instead, may block, and returns its result.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ProcessDefinition {

    /** The source id, {@code namespace:name} (R15.5); unique in the application. */
    String value();
}
