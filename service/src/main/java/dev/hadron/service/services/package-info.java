/** The resources of supervised services. */
@NullMarked
package dev.hadron.service.services;

import org.jspecify.annotations.NullMarked;
