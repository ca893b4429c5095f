package dev.hadron.kernel;

/** What a policy can allow or deny (R13.1). */
enum Action {

    SPAWN("process.spawn"),
    SPAWN_MONITORED("process.spawn.monitored"),
    SPAWN_LINKED("process.spawn.linked"),
    HOST("process.host"),
    EXEC("process.exec"),
    SEND("process.send"),
    TERMINATE("process.terminate"),
    CANCEL("process.cancel"),
    MONITOR("process.monitor"),
    UNMONITOR("process.unmonitor"),
    LINK("process.link"),
    UNLINK("process.unlink"),
    CONTEXT("process.context"),
    SECURITY("process.security"),
    REGISTER("process.registry.register"),
    UNREGISTER("process.registry.unregister");

    final String text;

    Action(String text) {
        this.text = text;
    }
}
