/** The one page that tells a person what a day asks of them, by child. */
@NullMarked
package io.entsdk.messaging.today;

import org.jspecify.annotations.NullMarked;
