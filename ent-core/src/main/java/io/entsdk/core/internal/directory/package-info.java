/** The rows of the directory, and the stores that read them. */
@NullMarked
package io.entsdk.core.internal.directory;

import org.jspecify.annotations.NullMarked;
