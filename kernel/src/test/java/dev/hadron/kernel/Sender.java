package dev.hadron.kernel;

/** Who sends. */
enum Sender {
    NO_PROCESS,
    ITSELF,
    ON_THE_SAME_LOOP,
    ON_ANOTHER_LOOP,
    ON_A_THREAD_OF_ITS_OWN
}
