package dev.hadron.supervisor;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** What supervisors have from their kernel besides the public face. */
record Surroundings(LongSupplier nanoTime, DoubleSupplier random, List<SupervisionListener> listeners) {
}
