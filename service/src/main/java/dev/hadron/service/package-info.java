/** The Hadron microservice: REST and server-sent events over the kernel. */
@NullMarked
package dev.hadron.service;

import org.jspecify.annotations.NullMarked;
