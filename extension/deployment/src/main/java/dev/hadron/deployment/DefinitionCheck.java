package dev.hadron.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jboss.jandex.IndexView;

import dev.hadron.SourceId;

/** Finds every mistake in the {@code @ProcessDefinition} methods of an application, and says how to mend each. */
final class DefinitionCheck {

    private final MethodCheck methods;
    private final BeanCheck beans = new BeanCheck();

    DefinitionCheck(IndexView index) {
        this.methods = new MethodCheck(index);
    }

    /** The mistakes, each with its place; empty where there are none. */
    List<String> mistakes(Collection<DefinitionCandidate> candidates) {
        List<String> mistakes = new ArrayList<>();
        Map<String, DefinitionCandidate> byId = new HashMap<>();
        for (DefinitionCandidate candidate : candidates) {
            List<String> own = new ArrayList<>();
            DefinitionCandidate first = candidate.bean().isEmpty() ? null : byId.putIfAbsent(candidate.id(), candidate);
            if (!SourceId.isValid(candidate.id())) {
                own.add("'" + candidate.id() + "' is no definition id; an id reads namespace:name in lower case, for example"
                        + " app.workers:handler");
            } else if (first != null) {
                own.add("the id '" + candidate.id() + "' is taken by " + first.place() + "; give each definition its own");
            }
            methods.check(candidate, own);
            beans.check(candidate, own);
            own.forEach(mistake -> mistakes.add(candidate.place() + ": " + mistake));
        }
        return mistakes;
    }

    /** The mistakes as one text. */
    static String text(List<String> mistakes) {
        StringBuilder text = new StringBuilder("Hadron found ")
                .append(mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes")
                .append(" in @ProcessDefinition methods:");
        mistakes.forEach(mistake -> text.append("\n  - ").append(mistake));
        return text.toString();
    }
}
