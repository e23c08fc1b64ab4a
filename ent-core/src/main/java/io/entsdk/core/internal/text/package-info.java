/** Text as people type it, made comparable. */
@NullMarked
package io.entsdk.core.internal.text;

import org.jspecify.annotations.NullMarked;
