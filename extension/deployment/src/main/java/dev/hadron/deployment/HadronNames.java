package dev.hadron.deployment;

import java.util.List;

import org.jboss.jandex.DotName;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;

/** The names that the build looks for. */
final class HadronNames {

    static final DotName PROCESS_DEFINITION = DotName.createSimple(ProcessDefinition.class);
    static final DotName SELF = DotName.createSimple(Self.class);
    static final DotName BEHAVIOR = DotName.createSimple(Behavior.class);
    static final DotName UNI = DotName.createSimple(Uni.class);
    static final List<DotName> MAY_BLOCK = List.of(DotName.createSimple(Blocking.class),
            DotName.createSimple(RunOnVirtualThread.class));

    private HadronNames() {
    }
}
