package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

/** What policies are asked about. */
interface Question {

    /** What the policy's resource patterns are matched with. */
    String resource();

    /** The value of a condition's field; null where it is missing. */
    @Nullable
    Object field(String field);
}
