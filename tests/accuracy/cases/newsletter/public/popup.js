//= @storage/web-storage
(function () {
  var form = document.querySelector('#signup'); //= form:-@other
  form.addEventListener('submit', function (event) { //= event:-@param
    var email = form.elements.namedItem('email').value; //= email:user.contact.email@form/dom
    var first = form.elements['first_name'].value; //= first|first_name:user.name.first@form/dom
    var topicLabel = form.elements['topic_label'].value; //= topicLabel|topic_label:-@form/dom
    var size = form.elements['font_size'].value; //= size|font_size:-@form/dom
    localStorage.setItem('newsletter_email', email); //= newsletter_email|email:user.contact.email
    localStorage.setItem('popup_closed', '1'); //= popup_closed:-
    localStorage.setItem('popup_title', document.title); //= popup_title:- title:-
    //= @analytics/google
    gtag('event', 'sign_up', { method: 'popup', form_name: topicLabel, font_size: size }); //= method:- form_name:- font_size:-
    gtag('set', 'user_data', { email: email, address: { first_name: first } }); //= email:user.contact.email first_name:user.name.first address:?
    //= @analytics/meta
    fbq('init', '1234', { em: email, fn: first }); //= em:user.contact.email fn:user.name.first
    fbq('track', 'Lead', { content_name: topicLabel, content_category: 'letters', currency: 'EUR' }); //= content_name:- content_category:- currency:-
    //= @payload/url
    navigator.sendBeacon('/lead?email=' + encodeURIComponent(email) + '&layout=popup'); //= email:user.contact.email layout:-
    event.preventDefault();
  });
})();
