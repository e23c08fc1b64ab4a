/** Holds and restrictions within: their tables, the guard and the shared predicate. */
@NullMarked
package io.entsdk.core.internal.protection;

import org.jspecify.annotations.NullMarked;
