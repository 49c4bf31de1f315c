<?php
/**
 * The server of `php` answers no Range request, which a player needs to seek. This does, for sounds; it leaves the rest to
 * the server.
 */

$path = realpath( $_SERVER['DOCUMENT_ROOT'] . rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) ) );
$type = array( 'webm' => 'audio/webm', 'm4a' => 'audio/mp4', 'vtt' => 'text/vtt' )[ pathinfo( (string) $path, PATHINFO_EXTENSION ) ] ?? '';
if ( ! $path || ! $type || ! str_starts_with( $path, realpath( $_SERVER['DOCUMENT_ROOT'] ) ) ) {
	return false;
}

$last  = filesize( $path ) - 1;
$start = 0;
$end   = $last;
if ( preg_match( '/^bytes=(\d+)-(\d*)$/', $_SERVER['HTTP_RANGE'] ?? '', $range ) ) {
	$start = min( (int) $range[1], $last );
	$end   = '' === $range[2] ? $last : min( (int) $range[2], $last );
	http_response_code( 206 );
	header( "Content-Range: bytes $start-$end/" . ( $last + 1 ) );
}
header( 'Accept-Ranges: bytes' );
header( "Content-Type: $type" );
header( 'Content-Length: ' . ( $end - $start + 1 ) );
echo file_get_contents( $path, false, null, $start, $end - $start + 1 );
