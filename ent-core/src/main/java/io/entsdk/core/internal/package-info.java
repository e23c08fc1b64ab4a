/** The parts of the kernel that the four jars share and nobody else sees. */
@NullMarked
package io.entsdk.core.internal;

import org.jspecify.annotations.NullMarked;
