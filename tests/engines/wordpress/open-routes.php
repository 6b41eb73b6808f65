<?php // What an owner adds who wants his REST API read: WordPress itself marks every answer of it as noindex.
add_filter('rest_post_dispatch', function ($response, $server, $request) {
    error_log('asked for ' . $request->get_route());
    if (file_exists(getenv('BED_OPEN'))) {
        $server->remove_header('X-Robots-Tag');
    }
    return $response;
}, 10, 3);
