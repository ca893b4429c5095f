package dev.hadron.deployment;

import dev.hadron.dev.HadronJsonRpc;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.devui.spi.JsonRPCProvidersBuildItem;
import io.quarkus.devui.spi.page.CardPageBuildItem;
import io.quarkus.devui.spi.page.Page;
import io.quarkus.devui.spi.page.PageBuilder;

/** Hadron's card in the Dev UI: its pages, which {@code dev-ui/} has, and what they ask. In dev mode alone. */
@BuildSteps(onlyIf = IsLocalDevelopment.class)
class DevUiProcessor {

    @BuildStep
    CardPageBuildItem addCard() {
        CardPageBuildItem card = new CardPageBuildItem();
        card.addPage(page("Hosts", "hosts", "server"));
        card.addPage(page("Processes", "processes", "microchip"));
        card.addPage(page("Services", "services", "heart-pulse"));
        card.addPage(page("Definitions", "definitions", "list"));
        return card;
    }

    private static PageBuilder<?> page(String title, String name, String icon) {
        return Page.webComponentPageBuilder().title(title).icon("font-awesome-solid:" + icon)
                .componentLink("qwc-hadron-" + name + ".js");
    }

    @BuildStep
    JsonRPCProvidersBuildItem answerPages() {
        return new JsonRPCProvidersBuildItem(HadronJsonRpc.class);
    }
}
