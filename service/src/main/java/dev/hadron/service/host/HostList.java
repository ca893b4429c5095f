package dev.hadron.service.host;

import java.util.List;

/** All hosts, in the order of their declaration. */
public record HostList(List<HostView> items) {
}
