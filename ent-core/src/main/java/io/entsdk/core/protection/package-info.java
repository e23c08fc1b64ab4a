/** What must not be erased, and what is stored and not used. */
@NullMarked
package io.entsdk.core.protection;

import org.jspecify.annotations.NullMarked;
