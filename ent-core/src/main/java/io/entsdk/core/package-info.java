/** The runtime seam: what a host wires once, and the values that every call of the SDK shares. */
@NullMarked
package io.entsdk.core;

import org.jspecify.annotations.NullMarked;
