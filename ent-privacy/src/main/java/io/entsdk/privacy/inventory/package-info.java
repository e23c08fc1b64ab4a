/** What the SDK and the vendor's own parts declare that they keep, held against the live schema. */
@NullMarked
package io.entsdk.privacy.inventory;

import org.jspecify.annotations.NullMarked;
