/** Jobs and the table of what is due. */
@NullMarked
package io.entsdk.core.internal.job;

import org.jspecify.annotations.NullMarked;
