/** The records before a launch, and the one fact that the other modules ask for. */
@NullMarked
package io.entsdk.core.internal.launch;

import org.jspecify.annotations.NullMarked;
