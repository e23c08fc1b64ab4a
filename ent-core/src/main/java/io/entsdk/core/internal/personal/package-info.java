/** Finds, copies and erases rows about people by what their tables declare. */
@NullMarked
package io.entsdk.core.internal.personal;

import org.jspecify.annotations.NullMarked;
