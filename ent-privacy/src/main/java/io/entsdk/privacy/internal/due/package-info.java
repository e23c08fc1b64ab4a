/** The daily look at the accounts of each school, and what it leaves behind. */
@NullMarked
package io.entsdk.privacy.internal.due;

import org.jspecify.annotations.NullMarked;
