package dev.hadron.deployment;

import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildStep;

/** Lets the kernel know who calls, where the application has the security extension. */
class SecurityProcessor {

    private static final String SECURITY = "dev.hadron.runtime.security.";

    @BuildStep
    AdditionalBeanBuildItem addCurrentCaller(Capabilities capabilities) {
        return AdditionalBeanBuildItem.unremovableOf(
                SECURITY + (capabilities.isPresent(Capability.SECURITY) ? "SecurityIdentityCalls" : "NobodyCalls"));
    }
}
