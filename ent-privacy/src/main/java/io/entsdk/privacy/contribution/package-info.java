/** Asks whoever is erased what becomes of their contributions to places of others. */
@NullMarked
package io.entsdk.privacy.contribution;

import org.jspecify.annotations.NullMarked;
