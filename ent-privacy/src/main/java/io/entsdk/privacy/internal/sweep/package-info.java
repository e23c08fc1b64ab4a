/** Finds and deletes rows whose time is over, by what their tables declare. */
@NullMarked
package io.entsdk.privacy.internal.sweep;

import org.jspecify.annotations.NullMarked;
