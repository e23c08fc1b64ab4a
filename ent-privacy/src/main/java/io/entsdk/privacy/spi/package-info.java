/** What a host puts in the place of a part of ent-privacy. */
@NullMarked
package io.entsdk.privacy.spi;

import org.jspecify.annotations.NullMarked;
