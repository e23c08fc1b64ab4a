/** What a host or a vendor implements. */
@NullMarked
package io.entsdk.core.spi;

import org.jspecify.annotations.NullMarked;
