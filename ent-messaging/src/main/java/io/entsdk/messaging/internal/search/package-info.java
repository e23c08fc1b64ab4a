/** How French text becomes the words that it is found by, the same on every database. */
@NullMarked
package io.entsdk.messaging.internal.search;

import org.jspecify.annotations.NullMarked;
