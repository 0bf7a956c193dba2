;;; readOrg.el --- Reads Org: a JSON string a line in, a tree a line out, see readTree.ts  -*- lexical-binding: t -*-

;; The tree is org-element's.  Citations are Org's own (org-cite), whose keys and locators it reads itself.

(require 'json)
(require 'org)
(require 'org-element)
(require 'oc)

(set-language-environment "UTF-8")
(setq org-element-use-cache nil
      org-inhibit-startup t
      inhibit-message t)

(defconst read-org-places
  '(:begin :end :contents-begin :contents-end :post-blank :post-affiliated :pre-blank :parent :structure
    :raw-value :title :tag :caption :cdr :mode :granularity :robust-begin :robust-end)
  "Properties that tell where a thing stands, or that are told as what is in it.")

(defvar read-org-definitions nil "The texts of footnotes by label.")
(defvar read-org-written nil "The labels of the footnotes that are told already.")

(defun read-org-text (data)
  "The text of DATA, an element, a string or a list of those, as it stands in the draft."
  (substring-no-properties (org-element-interpret-data data)))

(defun read-org-attributes (thing)
  "What else is known about THING, as one string."
  (let (told)
    (cl-loop for (name value) on (nth 1 thing) by #'cddr
             unless (or (memq name read-org-places) (null value))
             do (push (format "%s %S" name
                              (cond
                                    ;; An environment's with its line's end, if it has one.
                                    ((stringp value) (string-trim-right (substring-no-properties value) "\n"))
                                    ;; Org tells here where the word stands.
                                    ((memq name '(:commentedp :archivedp :footnote-section-p :use-brackets-p)) t)
                                    ((eq (car-safe value) 'timestamp) (org-element-property :raw-value value))
                                    (t value)))
                      told))
    (mapconcat #'identity (sort told #'string<) " ")))

(defun read-org-cite (style reference)
  "REFERENCE in a citation of STYLE."
  `((key . ,(org-element-property :key reference))
    (before . ,(read-org-text (org-element-property :prefix reference)))
    (after . ,(read-org-text (org-element-property :suffix reference)))
    (kind . ,(or style ""))))

(defun read-org-citation (citation)
  "CITATION with its cites, between the words that are said of them all."
  (let* ((style (org-element-property :style citation))
         (cites (mapcar (lambda (reference) (read-org-cite style reference)) (org-cite-get-references citation))))
    `((name . "") (children . [,(read-org-common "before-all" (org-element-property :prefix citation))
                               ((cites . ,(vconcat cites)))
                               ,(read-org-common "after-all" (org-element-property :suffix citation))]))))

(defun read-org-common (name words)
  "WORDS that a citation has for all its cites, as a node of NAME; an empty string if there are none."
  (let ((text (read-org-text words)))
    (if (string-empty-p text) "" `((name . ,name) (children . [,text])))))

(defun read-org-note (reference)
  "The footnote of REFERENCE: its text where it is first referred to."
  (let* ((label (org-element-property :label reference))
         (definition (and label (cdr (assoc label read-org-definitions))))
         (contents (if (eq (org-element-property :type reference) 'inline)
                       (org-element-contents reference)
                     (org-element-contents definition))))
    (if (or (null contents) (and label (member label read-org-written)))
        `((name . "footnote-reference") (attributes . ,(or label "")))
      (when label (push label read-org-written))
      `((name . "footnote") (children . ,(read-org-all contents))))))

(defun read-org-all (things)
  "The trees of THINGS, with the blanks after objects among them."
  (let (trees)
    (dolist (thing things)
      (let ((tree (read-org-tree thing)))
        (when tree
          (push tree trees)
          (when (and (not (stringp thing))
                     (memq (org-element-type thing) org-element-all-objects)
                     (> (or (org-element-property :post-blank thing) 0) 0))
            (push " " trees)))))
    (vconcat (nreverse trees))))

(defun read-org-beside (thing)
  "What belongs to THING but isn't among its contents: its title, its tag, its captions."
  (cl-loop for name in '(:title :tag :caption)
           for value = (org-element-property name thing)
           when (if (and (eq name :title) (eq (org-element-type thing) 'headline))
                    ;; Nil, where nothing stands in it.
                    t
                  (and value (not (stringp value))))
           collect `((name . ,(substring (symbol-name name) 1))
                     (children . ,(read-org-all (if (eq name :caption) (apply #'append (mapcar #'car value)) value))))))

(defun read-org-tree (thing)
  "The tree of THING, an element, an object or a string; nil for what is told elsewhere."
  (if (stringp thing)
      (substring-no-properties thing)
    (let ((type (org-element-type thing)))
      (cond
       ((eq type 'citation) (read-org-citation thing))
       ((eq type 'footnote-reference) (read-org-note thing))
       ((and (eq type 'footnote-definition)
             (eq thing (cdr (assoc (org-element-property :label thing) read-org-definitions))))
        nil)
       ;; What there is only if something stands in it.
       ((memq type '(org-data section))
        `((name . "") (children . ,(read-org-all (org-element-contents thing)))))
       (t
        `((name . ,(pcase type ('paragraph "p") ('italic "i") ('footnote-definition "unused-footnote") (_ (symbol-name type))))
          (attributes . ,(read-org-attributes thing))
          (children . ,(vconcat (read-org-beside thing) (read-org-all (org-element-contents thing))))))))))

(defun read-org-find-definitions (document)
  "The texts of all footnotes in DOCUMENT that are referred to from elsewhere, the first of each label."
  (let ((referred (org-element-map document 'footnote-reference
                    (lambda (reference)
                      (let ((label (org-element-property :label reference))
                            (around (org-element-lineage reference '(footnote-definition))))
                        (unless (and around (equal label (org-element-property :label around)))
                          label)))
                    ;; In captions, too.
                    nil nil nil t))
        found)
    (org-element-map document 'footnote-definition
      (lambda (definition)
        (let ((label (org-element-property :label definition)))
          (when (and (member label referred) (not (assoc label found)))
            (push (cons label definition) found)))))
    found))

(defun read-org (text)
  "The tree of TEXT."
  (erase-buffer)
  (insert text)
  (org-set-regexps-and-options)
  (let* ((document (org-element-parse-buffer))
         (read-org-definitions (read-org-find-definitions document))
         (read-org-written nil))
    (read-org-tree document)))

(with-temp-buffer
  (buffer-disable-undo)
  (delay-mode-hooks (org-mode))
  (let (line)
    (while (setq line (ignore-errors (read-from-minibuffer "")))
      (let ((answer (condition-case problem
                        (read-org (json-parse-string line))
                      (error `((error . ,(format "%S" problem)))))))
        (princ (json-encode answer))
        (terpri)))))

;;; readOrg.el ends here
