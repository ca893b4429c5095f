package dev.hadron.lua;

/** A variable that closures share. */
final class Cell {

    Object value;

    Cell(Object value) {
        this.value = value;
    }
}
