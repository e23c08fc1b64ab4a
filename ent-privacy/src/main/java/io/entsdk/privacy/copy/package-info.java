/** Gives people the copy of their data that the law owes them. */
@NullMarked
package io.entsdk.privacy.copy;

import org.jspecify.annotations.NullMarked;
