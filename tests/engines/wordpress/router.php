<?php // PHP's own server has no rewriting: what is no file goes to WordPress, which knows its permalinks.
$root = $_SERVER['DOCUMENT_ROOT'];
$path = $root . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($path)) {
    return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
require $root . '/index.php';
