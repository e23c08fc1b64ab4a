/** A Spring Boot host with tables of its own: copy the unit of work and the configuration. */
@NullMarked
package io.entsdk.springboot;

import org.jspecify.annotations.NullMarked;
