/** The facts behind a decision, loaded once, and the pure rule that reads them. */
@NullMarked
package io.entsdk.core.internal.access;

import org.jspecify.annotations.NullMarked;
