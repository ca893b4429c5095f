/** An application that is quarkus-rest and nothing else. */
package dev.hadron.bench.bare;
