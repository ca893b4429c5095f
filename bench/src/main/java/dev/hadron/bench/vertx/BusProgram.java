package dev.hadron.bench.vertx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.hadron.bench.Program;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;

/** A program on a Vert.x of its own, with one event loop for each processor, over its local event bus. */
abstract class BusProgram implements Program {

    static final DeliveryOptions LOCAL = new DeliveryOptions().setLocalOnly(true);

    final Vertx vertx;
    final EventBus bus;
    private final List<Context> loops = new ArrayList<>();
    private final List<MessageConsumer<?>> consumers = new ArrayList<>();

    BusProgram() {
        int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(processors));
        this.bus = vertx.eventBus();
        for (int i = 0; i < processors; i++) {
            vertx.deployVerticle(new AbstractVerticle() {
                @Override
                public void start() {
                    loops.add(context);
                }
            }).toCompletionStage().toCompletableFuture().join();
        }
    }

    /** Consumes from an address on one of the loops; a number beyond the last begins anew. */
    <T> void on(int loop, String address, Handler<Message<T>> handler) {
        CompletableFuture<MessageConsumer<T>> consumer = new CompletableFuture<>();
        loops.get(loop % loops.size()).runOnContext(ignored -> consumer.complete(bus.localConsumer(address, handler)));
        consumers.add(consumer.join());
    }

    /** Runs on one of the loops. */
    void at(int loop, Runnable work) {
        loops.get(loop % loops.size()).runOnContext(ignored -> work.run());
    }

    void send(String address, Object body) {
        bus.send(address, body, LOCAL);
    }

    static long get(CompletableFuture<Long> result) throws Exception {
        return result.get(5, TimeUnit.MINUTES);
    }

    /** Ends all consumers of a run. */
    void leave() {
        consumers.forEach(consumer -> consumer.unregister().toCompletionStage().toCompletableFuture().join());
        consumers.clear();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
