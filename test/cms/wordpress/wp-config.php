<?php
/**
 * The configuration of the test site. What differs from run to run is in site.json, and what a test may change in
 * configuration.json.
 */

$folder = dirname( __DIR__ );
$config = json_decode( file_get_contents( "$folder/site.json" ), true );

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . $config['socket'] );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) {
	define( $name, $name . $config['password'] );
}
$table_prefix = 'wp_';

// What plugins and themes do wrong is written to a file that a test reads.
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', "$folder/debug.log" );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
define( 'WP_CRON_LOCK_TIMEOUT', 5 );

[ 'command' => $command, 'options' => $options, 'cron' => $cron ] = json_decode( file_get_contents( "$folder/configuration.json" ), true );
define( 'DISABLE_WP_CRON', ! $cron );
if ( $command ) {
	define( 'ALOUD_COMMAND', $command );
}
define( 'ALOUD_OPTIONS', $options );

defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
