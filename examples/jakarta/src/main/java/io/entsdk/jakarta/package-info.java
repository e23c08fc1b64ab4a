/** A Quarkus host with JTA and tables of its own: copy the unit of work and the wiring. */
@NullMarked
package io.entsdk.jakarta;

import org.jspecify.annotations.NullMarked;
