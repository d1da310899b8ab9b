<?php
// A plugin that lets WordPress fetch pasted addresses from this computer, which it refuses elsewhere. It sends no mail.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, (int) getenv('TEST_RECORD_PORT')]);
add_filter('pre_wp_mail', '__return_false');
