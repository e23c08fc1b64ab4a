/** Units of work, dialects and the shapes that all rows share. */
@NullMarked
package io.entsdk.core.internal.persistence;

import org.jspecify.annotations.NullMarked;
