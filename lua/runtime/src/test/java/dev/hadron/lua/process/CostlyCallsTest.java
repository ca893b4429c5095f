package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call whose work grows with what a script has built up takes the more of its budget, so that it holds nobody up. */
class CostlyCallsTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // Beginning and ending to listen go through what nobody listens to.
            "for i = 1, 50000 do process.send(process.pid(), 'x') end | for i = 1, 100 do process.unlisten(process.listen('t')) end | 9000",
            // Context values are copied for each builder and for each child.
            "for i = 1, 5000 do require('ctx').set('k' .. i, i) end | for i = 1, 100 do process.spawn('test:none', 'app:processes') end | 450",
            "b = process.with_context{} for i = 1, 2000 do b = b:with_message('t') end | for i = 1, 100 do b:with_name('n') end | 190",
            // Errors that nobody told the kernel of have a trace.
            "local nothing | for i = 1, 1000 do process.send() end | 20" })
    void takeMoreOfTheBudget(String before, String calls, long steps) {
        var meters = world.meters();
        world.run(before);
        long without = meters.steps();
        world.run(before + " " + calls);
        assertThat(meters.steps() - 2 * without).isGreaterThan(steps);
    }
}
