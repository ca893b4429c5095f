package dev.hadron.runtime.config;

import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigGroup;

/** One policy (R13.3). */
@ConfigGroup
public interface PolicyConfig {

    /** What it says where it applies: {@code allow} or {@code deny}. Any deny that applies wins. */
    Optional<String> effect();

    /**
     * The actions that it is about, separated by commas, for example {@code process.send}; {@code *} stands for any run of
     * characters, anywhere.
     */
    Optional<String> actions();

    /** The resources that it is about, separated by commas; {@code *} stands for any run of characters, anywhere. */
    Optional<String> resources();

    /** Its conditions, all of which must hold. */
    List<ConditionConfig> conditions();

    /** One condition. */
    interface ConditionConfig {

        /**
         * What a condition asks about, counted from {@code conditions[0]}; all conditions of a policy must hold. One of
         * {@code actor.id}, {@code actor.meta.<key>}, {@code action}, {@code resource}, or
         * {@code attributes.<key>} where the key is {@code pid}, {@code id} or {@code host} of the caller, or
         * {@code target.id}, {@code target.host} or {@code target.names}.
         */
        Optional<String> field();

        /**
         * How a condition compares: {@code eq ne lt gt lte gte in nin exists nexists contains ncontains matches nmatches}.
         */
        Optional<String> operator();

        /**
         * What a condition compares with: none for {@code exists} and {@code nexists}, a list separated by commas for
         * {@code in}
         * and {@code nin}, a regular expression for {@code matches} and {@code nmatches}. Compared with
         * {@code actor.meta.<key>}, {@code true} and {@code false} are booleans and what reads as a number is one; double
         * quotes make a text of them.
         */
        Optional<String> value();
    }
}
