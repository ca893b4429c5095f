package dev.hadron.service.services;

import java.util.List;

/** All services, in the order of their start. */
public record ServiceList(List<ServiceView> items) {
}
