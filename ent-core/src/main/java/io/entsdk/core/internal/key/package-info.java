/** Keys derived from one master. */
@NullMarked
package io.entsdk.core.internal.key;

import org.jspecify.annotations.NullMarked;
